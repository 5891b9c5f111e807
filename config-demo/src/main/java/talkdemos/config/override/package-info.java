// SPDX-License-Identifier: Apache-2.0
/**
 * What one may say about a configuration on a command line: {@code db.port=3307}, {@code +a=1},
 * {@code ~b}, {@code db=mysql}, {@code lr=0.1,0.01}, {@code n=range(1,10)}.
 *
 * <p>Reading order: {@link talkdemos.config.override.Override} (one override, parsed), {@link
 * talkdemos.config.override.Value} (what stands after its {@code =}: a value or a sweep), {@link
 * talkdemos.config.override.Element} (a value as it was written), {@code Lexer} and {@code Parser}
 * (the grammar), {@code Functions} and {@code Casts} (what {@code sort(...)} or {@code int(...)}
 * gives), {@link talkdemos.config.override.OverrideException} (how an override is refused).
 *
 * <p>The grammar is that of Hydra 1.3, with four additions: text that is not ASCII needs no quotes,
 * <code>group@old:new=option</code> is read, {@code extend_list(...)} appends to a list, and every
 * refusal names its column.
 */
package talkdemos.config.override;
