export { bezorging } from './bezorging';
export { contract } from './contract';
export { controle } from './controle';
export { melding } from './melding';
export { verzuim } from './verzuim';
