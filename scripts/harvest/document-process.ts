import { DocumentInput } from '../markdown/parsed.ts';
import { parseDocument } from '../markdown/parse-document.ts';
import { serveTasks } from './serve-tasks.ts';

serveTasks((task) => parseDocument(DocumentInput.parse(task)));
