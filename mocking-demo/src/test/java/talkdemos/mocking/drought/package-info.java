// SPDX-License-Identifier: Apache-2.0

/** The parts of the service that have no neighbours: the index, then the back-off. */
package talkdemos.mocking.drought;
