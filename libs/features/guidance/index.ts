export { GuidanceModule } from './guidance.module.js';
