// SPDX-License-Identifier: Apache-2.0

/**
 * The tables of LESSONS.md: made by running, and compared with the page. Read {@link
 * talkdemos.mocking.page.Table} first, then {@link talkdemos.mocking.page.LessonsPage}.
 */
package talkdemos.mocking.page;
