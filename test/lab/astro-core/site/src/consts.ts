export const SITE_TITLE = 'Core';
export const NOTES_FOLDER = './src/content/notes';
