// SPDX-License-Identifier: Apache-2.0

/** Java homes and child processes, and the one exception for input that cannot be used. */
package talkdemos.imports.jvm;
