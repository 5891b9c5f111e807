// SPDX-License-Identifier: Apache-2.0
/**
 * An application around an experiment: its command line, its run folders, its logs, and the
 * completion of what one types.
 */
package talkdemos.config.app;
