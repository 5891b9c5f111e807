// SPDX-License-Identifier: Apache-2.0
/**
 * Search instead of chance alone: {@link talkdemos.propertytesting.search.Targeted} makes values
 * for which a number that the property observes is ever greater.
 */
package talkdemos.propertytesting.search;
