// SPDX-License-Identifier: Apache-2.0
/**
 * The core language between the expander and the engines: read {@link talkdemos.lispy.core.Core}.
 */
package talkdemos.lispy.core;
