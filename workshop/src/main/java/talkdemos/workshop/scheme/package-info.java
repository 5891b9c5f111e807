// SPDX-License-Identifier: Apache-2.0

/** What tests exercises in Scheme: {@link talkdemos.workshop.scheme.SchemeTests}. */
package talkdemos.workshop.scheme;
