// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

/**
 * One change of one instruction.
 *
 * @param className the binary name of the class that is changed
 * @param file the path of its source
 * @param line in the source, from 1
 * @param method the name and descriptor of the method
 * @param instruction the changed instruction's place in the method's code, from 0
 * @param description what changes, in the words of the source: {@code + becomes -}
 */
public record Mutant(
    String className,
    String file,
    int line,
    String method,
    int instruction,
    Operator operator,
    String description) {}
