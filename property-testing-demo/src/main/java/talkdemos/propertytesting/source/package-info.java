// SPDX-License-Identifier: Apache-2.0
/**
 * Java source that is written for people: which names it may use and what must be imported for
 * them. Read {@link talkdemos.propertytesting.source.Imports}, then {@link
 * talkdemos.propertytesting.source.LocalNames}.
 */
package talkdemos.propertytesting.source;
