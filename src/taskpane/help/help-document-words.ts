import { HEADER_WORDS, PAGE_WORDS } from '../shared/header-words';

/** What the help page outside Excel says besides: to people who look it up before the add-in is there, or when it is to go. */
export const HELP_DOCUMENT_WORDS = {
  title: 'Ringfence: help',
  heading: 'Ringfence',
  what: 'Ringfence is an add-in for Excel. It checks the returns that providers of victims’ services send, inside the workbook: it marks what needs a person, says what to do about it, and takes its marks off again.',
  contents: 'On this page',
  start: 'To begin',
  startSteps: [
    'Open a workbook of returns in Excel.',
    'On the Home tab, in the group Ringfence, choose Open pane.',
    'Choose Check this sheet, and go through the list that appears.',
  ],
  privacy: 'Privacy',
  privacyParts: [
    'Ringfence reads the sheets of the workbook that you ask it to check, and works on them inside Excel on your own machine, or in your own browser. What stands in the workbook is sent nowhere: the page may talk to no address but the one it was loaded from, and from there it only fetches its own files.',
    'What it keeps, it keeps in the workbook itself: marks, the tables and sheets you ask for, your explanations with the name you gave, and what you told it about headings, codes and advice set aside. Whoever is given the workbook is given these too. It sets no cookies. In the browser it keeps one thing, and only with Excel 2021 and 2024: that you have put away the note about Ctrl+Z.',
    'It has no account and no password, and it measures nobody’s use. Excel itself and Microsoft’s library for add-ins, which is loaded from appsforoffice.microsoft.com, may tell Microsoft that an add-in was used, as Microsoft’s own privacy statement says; they are not told what stands in your cells by Ringfence.',
  ],
  removal: 'To remove Ringfence',
  removalSteps: [
    'In each workbook: choose Remove marks in the group Ringfence on the Home tab. Your own colours and formats stay as they are.',
    'Sheets and tables that Ringfence added at your request, such as Receipt or Explanations, are ordinary sheets: delete those you do not want to keep.',
    'To be sure that nothing of what you told it stays in the workbook, choose File, Info, Check for Issues, Inspect Document, and remove Task Pane Add-ins.',
    'If your office gave you the add-in, ask those who look after your computers to take it away from you: they do so in the Microsoft 365 admin centre, or in the shared folder it came from.',
    'If you added it yourself: Home, Add-ins, the three dots beside Ringfence, Remove.',
  ],
  accessibility: 'Accessibility',
  accessibilityParts: [
    'Everything can be done with the keyboard, what changes is read out by screen readers, and marks are told apart by their look and in words, not by colour alone. The pane follows the colours and the contrast that Office or your system has been set to.',
  ],
  contact: 'Who can help',
  contactWhat:
    'Ask those in your office who gave you Ringfence. Tell them the version, which stands at the end of this page and of the pane’s help, and the sentence that the pane showed. They need no copy of the workbook.',
  inPane: `The same help is in the pane: choose ${HEADER_WORDS.more}, then ${PAGE_WORDS.help}.`,
};
