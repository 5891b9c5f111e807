package exercise.sequence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/** Neighbours that do as they are told. */
final class Stubs {
  private Stubs() {}

  /**
   * A network that is overloaded the first two times that it is asked for the reading of this
   * station on its day, and then has it, as often as it is asked.
   */
  static SoilMoisture overloadedTwice(Station station, Reading reading) {
    SoilMoisture network = mock(SoilMoisture.class);
    UnavailableException overloaded =
        UnavailableException.passing("overloaded", Duration.ofSeconds(1));
    // gap: two failures, then the reading
    when(network.reading(station, reading.day()))
        .thenThrow(overloaded, overloaded)
        .thenReturn(Optional.of(reading));
    //| when(network.reading(station, reading.day())).thenReturn(Optional.of(reading));
    // end of gap
    return network;
  }

  /** A mail server that refuses the first mail, whatever it is, and takes all that follow. */
  static Mailer refusesOnce(UnavailableException refusal) {
    Mailer mailer = mock(Mailer.class);
    // gap: one refusal; send returns nothing
    doThrow(refusal).doNothing().when(mailer).send(any());
    //| doNothing().when(mailer).send(any());
    // end of gap
    return mailer;
  }

  /**
   * A network whose stations measure the same each day.
   *
   * @param moisture by the stations' ids; of other stations there is no reading
   */
  static SoilMoisture measuring(Map<String, Double> moisture) {
    SoilMoisture network = mock(SoilMoisture.class);
    // gap: an answer that is made of the call's arguments
    when(network.reading(any(), any()))
        .thenAnswer(
            call -> {
              String id = call.getArgument(0, Station.class).id();
              LocalDate day = call.getArgument(1);
              return Optional.ofNullable(moisture.get(id))
                  .map(value -> new Reading(id, day, value));
            });
    //| LocalDate day = LocalDate.of(2024, 7, 1);
    //| String id = moisture.keySet().iterator().next();
    //| when(network.reading(any(), any()))
    //|     .thenReturn(Optional.of(new Reading(id, day, moisture.get(id))));
    // end of gap
    return network;
  }
}
