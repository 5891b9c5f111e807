// SPDX-License-Identifier: Apache-2.0

/**
 * The import of a class, step by step. Read {@link talkdemos.imports.trace.Step} (what the tree is
 * made of), {@link talkdemos.imports.trace.Tracing} (how a JVM is run so that it tells), {@code
 * LogLine} (what it tells), {@code LogReader} and {@code OneThread} (how that becomes a tree), and
 * then the reports: {@code TraceText}, {@code TraceJson}, {@code TraceHtml}.
 */
package talkdemos.imports.trace;
