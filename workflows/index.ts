export { verzuim } from './verzuim';
