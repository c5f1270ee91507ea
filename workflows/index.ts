export { melding } from './melding';
export { verzuim } from './verzuim';
export { controle } from './controle';
