// SPDX-License-Identifier: Apache-2.0
/**
 * Both languages for hosts of {@code javax.script} (JSR-223): {@code lispy} is Scheme, {@code lis}
 * the small one. {@link talkdemos.lispy.Lispy} does more: limits, permissions, functions of Java.
 */
package talkdemos.lispy.script;
