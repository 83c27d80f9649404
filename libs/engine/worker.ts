import { workerData } from 'node:worker_threads';
import { type Share, workThrough } from './share.js';

workThrough(workerData as Share);
