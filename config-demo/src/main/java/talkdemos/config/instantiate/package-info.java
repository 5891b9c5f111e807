// SPDX-License-Identifier: Apache-2.0
/**
 * Objects made from configurations that name their class: {@code _target_}, as Hydra's instantiate,
 * but only of what an allow-list names.
 *
 * <p>Reading order: {@link talkdemos.config.instantiate.Instantiator} (the door, and the conversion
 * of arguments), {@link talkdemos.config.instantiate.AllowList} (what may be made, and why not
 * everything), {@code Part} (a configuration with the program's own objects in it), {@code Locator}
 * (a name to a class and its callables), {@code Signature} and {@code Overloads} (which constructor
 * or factory is meant), {@link talkdemos.config.instantiate.Partial} (a call that waits for its
 * last arguments).
 */
package talkdemos.config.instantiate;
