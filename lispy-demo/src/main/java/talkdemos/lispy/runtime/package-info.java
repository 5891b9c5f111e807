// SPDX-License-Identifier: Apache-2.0
/**
 * A running Scheme: {@link talkdemos.lispy.runtime.Runtime} has the system's library, the libraries
 * of programs, and the environments in which their forms are evaluated.
 */
package talkdemos.lispy.runtime;
