// SPDX-License-Identifier: Apache-2.0
/**
 * One class in Typesafe Config's own package: its tokens and syntax trees, which keep the order of
 * keys, the text of numbers and every position, are open to this package only.
 *
 * <p>Nothing but {@link com.typesafe.config.impl.HoconSyntax} stands here. On the module path,
 * where two modules may not share a package, this would need a reader of our own.
 */
package com.typesafe.config.impl;
