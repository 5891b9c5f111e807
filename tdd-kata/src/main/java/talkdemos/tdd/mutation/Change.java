// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import org.objectweb.asm.tree.InsnList;

/** A change at one instruction: what it is, and what stands there instead. */
record Change(Operator operator, String description, InsnList instead) {}
