// SPDX-License-Identifier: Apache-2.0
/**
 * The results of a sweep in one table: what varied, what came out, sorted by it; as text, CSV, JSON
 * and a page with charts.
 *
 * <p>Reading order: {@link talkdemos.config.results.ResultTable} (made of a sweep), {@link
 * talkdemos.config.results.Sorting}, {@link talkdemos.config.results.ResultFiles} (keeps all forms
 * in the directory of the sweep), {@code Page} (the charts).
 */
package talkdemos.config.results;
