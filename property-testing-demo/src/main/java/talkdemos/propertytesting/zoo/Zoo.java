// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import java.util.List;
import java.util.Optional;
import talkdemos.propertytesting.zoo.Animal.Other;
import talkdemos.propertytesting.zoo.Animal.Twins;

/** Who lives in the zoo. */
public final class Zoo {
  private Zoo() {}

  /** All animals, in the order of the tour. */
  public static final List<Animal> ANIMALS =
      List.of(
          new Animal(
              "bisect",
              "The sum of the ends of a large range overflows on the way to its middle.",
              "The middle is the low end and half of the distance to the high one.",
              Bisect.class,
              new Twins(Bisect.Examples.OnBuggy.class, Bisect.Examples.OnCorrect.class),
              new Twins(Bisect.Properties.OnBuggy.class, Bisect.Properties.OnCorrect.class),
              Bisect.Properties.ByChoices.class,
              Bisect::fuzz,
              List.of()),
          new Animal(
              "run-length",
              "A digit of the text is taken for the length of a run.",
              "A digit of the text, and a backslash, is written with a backslash before it.",
              RunLength.class,
              new Twins(RunLength.Examples.OnBuggy.class, RunLength.Examples.OnCorrect.class),
              new Twins(RunLength.Properties.OnBuggy.class, RunLength.Properties.OnCorrect.class),
              RunLength.Properties.ByChoices.class,
              RunLength::fuzz,
              List.of(
                  new Other("the default String", RunLength.WithDefaultStrings.class),
                  new Other("letters alone", RunLength.WithLetters.class))),
          new Animal(
              "reverse",
              "A surrogate pair is turned around and stands for nothing.",
              "The text is read by code points.",
              Reverse.class,
              new Twins(Reverse.Examples.OnBuggy.class, Reverse.Examples.OnCorrect.class),
              new Twins(Reverse.Properties.OnBuggy.class, Reverse.Properties.OnCorrect.class),
              Reverse.Properties.ByChoices.class,
              Reverse::fuzz,
              List.of(
                  new Other("reverse twice", Reverse.ReverseTwice.class),
                  new Other("the default String", Reverse.WithDefaultStrings.class))),
          new Animal(
              "truncate",
              "The cut goes through a surrogate pair and leaves half of it.",
              "A cut between the halves of a pair is made before both.",
              Truncate.class,
              new Twins(Truncate.Examples.OnBuggy.class, Truncate.Examples.OnCorrect.class),
              new Twins(Truncate.Properties.OnBuggy.class, Truncate.Properties.OnCorrect.class),
              Truncate.Properties.ByChoices.class,
              Truncate::fuzz,
              List.of(
                  new Other("fits and begins alike", Truncate.FitsAndBeginsAlike.class),
                  new Other("the default String", Truncate.WithDefaultStrings.class))),
          new Animal(
              "ignore-case",
              "A name with ß is not found by its capitals, since these have another lower case.",
              "Names are put in lower case and then in upper case.",
              IgnoreCase.class,
              new Twins(IgnoreCase.Examples.OnBuggy.class, IgnoreCase.Examples.OnCorrect.class),
              new Twins(IgnoreCase.Properties.OnBuggy.class, IgnoreCase.Properties.OnCorrect.class),
              IgnoreCase.Properties.ByChoices.class,
              IgnoreCase::fuzz,
              List.of(
                  new Other("ASCII letters", IgnoreCase.WithAsciiLetters.class),
                  new Other("the default String", IgnoreCase.WithDefaultStrings.class))),
          new Animal(
              "csv",
              "A field with a bare carriage return is not quoted and is read as two lines.",
              "A carriage return is quoted as a line feed is.",
              Csv.class,
              new Twins(Csv.Examples.OnBuggy.class, Csv.Examples.OnCorrect.class),
              new Twins(Csv.Properties.OnBuggy.class, Csv.Properties.OnCorrect.class),
              Csv.Properties.ByChoices.class,
              Csv::fuzz,
              List.of(
                  new Other("the default String", Csv.WithDefaultStrings.class),
                  new Other("ASCII", Csv.WithAscii.class))),
          new Animal(
              "json-string",
              "Escapes are replaced one kind after the other, so a backslash and an n are read as a line feed.",
              "All escapes are replaced in one pass.",
              JsonString.class,
              new Twins(JsonString.Examples.OnBuggy.class, JsonString.Examples.OnCorrect.class),
              new Twins(JsonString.Properties.OnBuggy.class, JsonString.Properties.OnCorrect.class),
              JsonString.Properties.ByChoices.class,
              JsonString::fuzz,
              List.of(
                  new Other("the default String", JsonString.WithDefaultStrings.class),
                  new Other("ASCII", JsonString.WithAscii.class))),
          new Animal(
              "query-string",
              "A plus sign is written as it is and read as a space.",
              "A plus sign is written as %2B.",
              QueryString.class,
              new Twins(QueryString.Examples.OnBuggy.class, QueryString.Examples.OnCorrect.class),
              new Twins(
                  QueryString.Properties.OnBuggy.class, QueryString.Properties.OnCorrect.class),
              QueryString.Properties.ByChoices.class,
              QueryString::fuzz,
              List.of(
                  new Other("the default String", QueryString.WithDefaultStrings.class),
                  new Other("letters and digits", QueryString.WithLettersAndDigits.class))),
          new Animal(
              "page-ranges",
              "Ranges that touch without sharing a page are not joined.",
              "A range is joined as well if it begins on the page after the one before.",
              PageRanges.class,
              new Twins(PageRanges.Examples.OnBuggy.class, PageRanges.Examples.OnCorrect.class),
              new Twins(PageRanges.Properties.OnBuggy.class, PageRanges.Properties.OnCorrect.class),
              PageRanges.Properties.ByChoices.class,
              PageRanges::fuzz,
              List.of(
                  new Other("the same pages", PageRanges.TheSamePages.class),
                  new Other("100,000 pages", PageRanges.InBooksOf100000Pages.class))),
          new Animal(
              "clean-path",
              "A step up takes away the step up before it, so ../.. is where one is.",
              "A step up takes away names alone.",
              CleanPath.class,
              new Twins(CleanPath.Examples.OnBuggy.class, CleanPath.Examples.OnCorrect.class),
              new Twins(CleanPath.Properties.OnBuggy.class, CleanPath.Properties.OnCorrect.class),
              CleanPath.Properties.ByChoices.class,
              CleanPath::fuzz,
              List.of(
                  new Other("cleaned twice", CleanPath.CleanedTwice.class),
                  new Other("absolute paths", CleanPath.WithAbsolutePaths.class))),
          new Animal(
              "version-order",
              "A number is compared with a word by its digits, so versions go round in a circle.",
              "A number is before every word.",
              VersionOrder.class,
              new Twins(VersionOrder.Examples.OnBuggy.class, VersionOrder.Examples.OnCorrect.class),
              new Twins(
                  VersionOrder.Properties.OnBuggy.class, VersionOrder.Properties.OnCorrect.class),
              VersionOrder.Properties.ByChoices.class,
              VersionOrder::fuzz,
              List.of(
                  new Other(
                      "each is before all that follow", VersionOrder.EachBeforeAllThatFollow.class),
                  new Other("forth and back are opposites", VersionOrder.ForthAndBack.class),
                  new Other("neighbours are in order", VersionOrder.NeighboursInOrder.class),
                  new Other("numbers and words", VersionOrder.WithNumbersAndWords.class))),
          new Animal(
              "glob",
              "Each star tries every length for each that the stars before it try.",
              "Only the last star is tried again.",
              Glob.class,
              new Twins(Glob.Examples.OnBuggy.class, Glob.Examples.OnCorrect.class),
              new Twins(Glob.Properties.OnBuggy.class, Glob.Properties.OnCorrect.class),
              Glob.Properties.ByChoices.class,
              Glob::fuzz,
              List.of(
                  new Other("the answer alone", Glob.TheAnswer.class),
                  new Other("any letters", Glob.WithAnyLetters.class))),
          new Animal(
              "bst-insert-forgets-tree",
              "Insert returns nothing but the new entry.",
              "Insert makes anew what is above the entry and keeps the rest.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnInsertForgetsTree.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnInsertForgetsTree.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnInsertForgetsTree.class,
              source -> SearchTree.fuzz(new SearchTree.InsertForgetsTree(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnInsertForgetsTree.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnInsertForgetsTree.class))),
          new Animal(
              "bst-insert-duplicates",
              "Insert enters a key again that is there already.",
              "Insert compares for equality too and replaces the value.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnInsertDuplicates.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnInsertDuplicates.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnInsertDuplicates.class,
              source -> SearchTree.fuzz(new SearchTree.InsertDuplicates(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnInsertDuplicates.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnInsertDuplicates.class))),
          new Animal(
              "bst-insert-keeps-old-value",
              "Insert leaves the value of a key that is there already as it was.",
              "Insert replaces the value of an equal key.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnInsertKeepsOldValue.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnInsertKeepsOldValue.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnInsertKeepsOldValue.class,
              source -> SearchTree.fuzz(new SearchTree.InsertKeepsOldValue(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnInsertKeepsOldValue.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnInsertKeepsOldValue.class))),
          new Animal(
              "bst-delete-forgets-above",
              "Delete returns what is left of the subtree at the key, without the tree above it.",
              "Delete makes anew the branches on the way back.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnDeleteForgetsAbove.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnDeleteForgetsAbove.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnDeleteForgetsAbove.class,
              source -> SearchTree.fuzz(new SearchTree.DeleteForgetsAbove(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnDeleteForgetsAbove.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnDeleteForgetsAbove.class))),
          new Animal(
              "bst-delete-wrong-side",
              "Delete looks for a lesser key on the right and for a greater one on the left.",
              "Delete looks where insert would put the key.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnDeleteLooksOnWrongSide.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnDeleteLooksOnWrongSide.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnDeleteLooksOnWrongSide.class,
              source -> SearchTree.fuzz(new SearchTree.DeleteLooksOnWrongSide(), source),
              List.of(
                  new Other(
                      "stays valid", SearchTreeOthers.StaysValid.OnDeleteLooksOnWrongSide.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnDeleteLooksOnWrongSide.class))),
          new Animal(
              "bst-union-joins",
              "Union takes all keys of the left tree to be less than those of the right one.",
              "Union splits the right tree at each key of the left one.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnUnionJoins.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnUnionJoins.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnUnionJoins.class,
              source -> SearchTree.fuzz(new SearchTree.UnionJoins(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnUnionJoins.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnUnionJoins.class))),
          new Animal(
              "bst-union-trusts-roots",
              "Union compares two roots and takes all keys of the left tree to be on the same side of the right root.",
              "Union splits the right tree at each key of the left one.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnUnionTrustsRoots.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnUnionTrustsRoots.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnUnionTrustsRoots.class,
              source -> SearchTree.fuzz(new SearchTree.UnionTrustsRoots(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnUnionTrustsRoots.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnUnionTrustsRoots.class))),
          new Animal(
              "bst-union-changes-sides",
              "Union swaps its arguments on its way, and then the right tree's value comes first.",
              "Union never swaps its arguments.",
              SearchTree.class,
              new Twins(
                  SearchTreeTests.Examples.OnUnionChangesSides.class,
                  SearchTreeTests.Examples.OnCorrect.class),
              new Twins(
                  SearchTreeTests.Properties.OnUnionChangesSides.class,
                  SearchTreeTests.Properties.OnCorrect.class),
              SearchTreeTests.ByChoices.OnUnionChangesSides.class,
              source -> SearchTree.fuzz(new SearchTree.UnionChangesSides(), source),
              List.of(
                  new Other("stays valid", SearchTreeOthers.StaysValid.OnUnionChangesSides.class),
                  new Other(
                      "default integers as keys",
                      SearchTreeOthers.WithDefaultIntegers.OnUnionChangesSides.class))),
          new Animal(
              "lru-update-keeps-age",
              "A new value at a key that is there leaves the key as old as it was, so that it is evicted too early.",
              "Put takes the key out before it enters it again.",
              LruCache.class,
              new Twins(LruCache.Examples.OnBuggy.class, LruCache.Examples.OnCorrect.class),
              new Twins(LruCache.Properties.OnBuggy.class, LruCache.Properties.OnCorrect.class),
              LruCache.Properties.ByChoices.class,
              LruCache::fuzz,
              List.of(
                  new Other("keys from all numbers", LruCache.WithDefaultIntegers.class),
                  new Other("what was just put is there", LruCache.PutThenGet.class))),
          new Animal(
              "ring-grows-wrapped",
              "A ring that grows while its elements go round the end is copied as it is, and their order is lost.",
              "The elements are copied one by one in their order.",
              RingBuffer.class,
              new Twins(RingBuffer.Examples.OnBuggy.class, RingBuffer.Examples.OnCorrect.class),
              new Twins(RingBuffer.Properties.OnBuggy.class, RingBuffer.Properties.OnCorrect.class),
              RingBuffer.Properties.ByChoices.class,
              RingBuffer::fuzz,
              List.of(
                  new Other("ten calls at most", RingBuffer.WithTenCalls.class),
                  new Other("add all, then poll all", RingBuffer.AddAllThenPollAll.class))),
          new Animal(
              "queue-rounds-its-capacity",
              "The queue is full when its array is, whose length is the capacity rounded up to a power of two.",
              "The queue keeps its capacity beside the array.",
              BoundedQueue.class,
              new Twins(BoundedQueue.Examples.OnBuggy.class, BoundedQueue.Examples.OnCorrect.class),
              new Twins(
                  BoundedQueue.Properties.OnBuggy.class, BoundedQueue.Properties.OnCorrect.class),
              BoundedQueue.Properties.ByChoices.class,
              BoundedQueue::fuzz,
              List.of(new Other("capacity of four", BoundedQueue.WithCapacityOfFour.class))),
          new Animal(
              "billing-day-drifts",
              "A month is added to the date before, so that after a short month the day stays early.",
              "Months are added to the first date.",
              MonthlyDates.class,
              new Twins(MonthlyDates.Examples.OnBuggy.class, MonthlyDates.Examples.OnCorrect.class),
              new Twins(
                  MonthlyDates.Properties.OnBuggy.class, MonthlyDates.Properties.OnCorrect.class),
              MonthlyDates.Properties.ByChoices.class,
              MonthlyDates::fuzz,
              List.of(new Other("one date in each month", MonthlyDates.OneInEachMonth.class))),
          new Animal(
              "day-of-24-hours",
              "A day is taken to have the hours 0 to 23, also when clocks change.",
              "Hours are added to the day's beginning until the next day begins.",
              DayHours.class,
              new Twins(DayHours.Examples.OnBuggy.class, DayHours.Examples.OnCorrect.class),
              new Twins(DayHours.Properties.OnBuggy.class, DayHours.Properties.OnCorrect.class),
              DayHours.Properties.ByChoices.class,
              DayHours::fuzz,
              List.of(
                  new Other("any days", DayHours.WithAnyDays.class),
                  new Other("all hours are of the day", DayHours.AllWithinTheDay.class))),
          new Animal(
              "split-loses-cents",
              "Each share is rounded by itself, and their sum is not the amount.",
              "The sum of all shares so far is rounded, and a share is the difference.",
              MoneySplit.class,
              new Twins(MoneySplit.Examples.OnBuggy.class, MoneySplit.Examples.OnCorrect.class),
              new Twins(MoneySplit.Properties.OnBuggy.class, MoneySplit.Properties.OnCorrect.class),
              MoneySplit.Properties.ByChoices.class,
              MoneySplit::fuzz,
              List.of(new Other("each share is fair", MoneySplit.EachIsFair.class))),
          new Animal(
              "average-of-negative-halves",
              "Math.round takes halves up, so that negative ones are rounded towards zero.",
              "The absolute value is rounded.",
              Average.class,
              new Twins(Average.Examples.OnBuggy.class, Average.Examples.OnCorrect.class),
              new Twins(Average.Properties.OnBuggy.class, Average.Properties.OnCorrect.class),
              Average.Properties.ByChoices.class,
              Average::fuzz,
              List.of(new Other("at most a half away", Average.HalfAwayAtMost.class))),
          new Animal(
              "comparator-of-two-pinned",
              "Of two pinned messages each is before the other.",
              "Pinned is compared only where the two differ in it.",
              PinnedFirst.class,
              new Twins(PinnedFirst.Examples.OnBuggy.class, PinnedFirst.Examples.OnCorrect.class),
              new Twins(
                  PinnedFirst.Properties.OnBuggy.class, PinnedFirst.Properties.OnCorrect.class),
              PinnedFirst.Properties.ByChoices.class,
              PinnedFirst::fuzz,
              List.of(
                  new Other("pinned come first", PinnedFirst.PinnedComeFirst.class),
                  new Other("the sort of long lists", PinnedFirst.LongListsAreSorted.class))),
          new Animal(
              "abs-of-least-hash",
              "The absolute value of the least hash code is negative.",
              "Math.floorMod takes the place of Math.abs and the remainder.",
              ServerOfKey.class,
              new Twins(ServerOfKey.Examples.OnBuggy.class, ServerOfKey.Examples.OnCorrect.class),
              new Twins(
                  ServerOfKey.Properties.OnBuggy.class, ServerOfKey.Properties.OnCorrect.class),
              ServerOfKey.Properties.ByChoices.class,
              ServerOfKey::fuzz,
              List.of(
                  new Other("without edge cases", ServerOfKey.WithoutEdgeCases.class),
                  new Other("the default String", ServerOfKey.WithDefaultStrings.class))),
          new Animal(
              "counter-loses-updates",
              "The count is read and written in two steps, between which another thread may count.",
              "ConcurrentMap.merge does both in one.",
              HitCounter.class,
              new Twins(HitCounter.Examples.OnBuggy.class, HitCounter.Examples.OnCorrect.class),
              new Twins(HitCounter.Properties.OnBuggy.class, HitCounter.Properties.OnCorrect.class),
              HitCounter.Properties.ByChoices.class,
              HitCounter::fuzz,
              List.of(
                  new Other("one visit after the other", HitCounter.WithoutTurns.class),
                  new Other("the default String", HitCounter.WithDefaultStrings.class))),
          new Animal(
              "mutable-key-in-a-set",
              "A tag is renamed while it is in a HashSet, which looks for it in vain from then on.",
              "The tag is removed, and a new one is added.",
              Tags.class,
              new Twins(Tags.Examples.OnBuggy.class, Tags.Examples.OnCorrect.class),
              new Twins(Tags.Properties.OnBuggy.class, Tags.Properties.OnCorrect.class),
              Tags.Properties.ByChoices.class,
              Tags::fuzz,
              List.of(new Other("the default String", Tags.WithDefaultStrings.class))));

  /** The animal of this name. */
  public static Optional<Animal> named(String name) {
    return ANIMALS.stream().filter(animal -> animal.name().equals(name)).findFirst();
  }
}
