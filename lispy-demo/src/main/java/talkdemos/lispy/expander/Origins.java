// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.reader.Places;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Pair;

/** Where the data of a program stood: in its own text or in those that it includes. */
public final class Origins {
  private final List<Places> texts = new ArrayList<>();

  /** Of data that came from nowhere in particular. */
  public static Origins unknown() {
    return new Origins();
  }

  /** Of the data of one text, until another is added. */
  public static Origins of(Places text) {
    Origins origins = new Origins();
    origins.add(text);
    return origins;
  }

  /** The program includes another text. */
  public void add(Places text) {
    texts.add(text);
  }

  /** The place of a list, null if it is not known. */
  public Place of(Pair list) {
    for (Places text : texts) {
      Place place = text.of(list);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The place of the datum in a pair's car, null if it is not known. */
  public Place ofCar(Pair cell) {
    for (Places text : texts) {
      Place place = text.ofCar(cell);
      if (place != null) {
        return place;
      }
    }
    return null;
  }
}
