export { bezorging } from './bezorging';
export { controle } from './controle';
export { melding } from './melding';
export { verzuim } from './verzuim';
