// SPDX-License-Identifier: Apache-2.0
/** An experiment configured with this module. Start at {@link talkdemos.config.demo.Main}. */
package talkdemos.config.demo;
