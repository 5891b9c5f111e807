// SPDX-License-Identifier: Apache-2.0

/**
 * The lesson on the cache: what {@code sys.modules}, finders, loaders and reload are on the JVM.
 *
 * <p>{@link talkdemos.imports.cache.CacheLesson} runs the experiments in the order in which they
 * are told: {@code TwoLoaders}, {@code Cached}, {@code Reloaded}, {@code LetGo}, {@code Services},
 * {@code Modules}, {@code OverHttp}. {@code CacheText} prints them. {@link
 * talkdemos.imports.cache.Watch} reloads a file of the user's own as it is edited.
 */
package talkdemos.imports.cache;
