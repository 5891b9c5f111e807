// SPDX-License-Identifier: Apache-2.0

/**
 * What every lesson runs its trials with: a {@link talkdemos.imports.jvm.Jdk} to run, a {@link
 * talkdemos.imports.jvm.Scratch} folder with a small program in it, and the {@link
 * talkdemos.imports.jvm.Child} process, whose end is {@link talkdemos.imports.jvm.Finished}. {@link
 * talkdemos.imports.jvm.BadInput} is the one exception for input that cannot be used.
 */
package talkdemos.imports.jvm;
