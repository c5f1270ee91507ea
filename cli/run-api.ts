import type { Settings } from './settings';

export async function runApi(_settings: Settings<'api'>): Promise<void> {
  throw new Error('wordt aangesloten');
}
