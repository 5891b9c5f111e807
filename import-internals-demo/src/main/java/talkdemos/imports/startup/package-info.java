// SPDX-License-Identifier: Apache-2.0

/**
 * What a start costs, and what archives of classes save: {@link talkdemos.imports.startup.Mode} is
 * where a JVM takes classes from, {@link talkdemos.imports.startup.Startable} what is started,
 * {@link talkdemos.imports.startup.Bench} measures each in each. Then the chart and the JSON.
 */
package talkdemos.imports.startup;
