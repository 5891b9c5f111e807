package exercise.survivor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import exercise.survivor.Alarm.Outbox;
import exercise.survivor.Alarm.Readings;
import java.util.List;
import java.util.Map;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

/** Two tests of an alarm. */
final class Suite {
  private Suite() {}

  static void dry_stations_are_named_in_one_mail(Alarm.Maker maker) {
    Outbox outbox = mock(Outbox.class);
    // gap: what is wanted when stations are dry
    Map<String, Double> percent = Map.of("north", 19.9, "south", 20.0, "east", 3.0, "west", 55.0);
    maker.of(List.of("north", "south", "east", "west"), percent::get, outbox).check();
    ArgumentCaptor<String> text = ArgumentCaptor.forClass(String.class);
    verify(outbox).send(eq("operator@example.org"), text.capture());
    verifyNoMoreInteractions(outbox);
    assertThat(text.getValue())
        .contains("north", "east")
        .doesNotContain("south")
        .doesNotContain("west");
    //| Readings readings = mock(Readings.class);
    //| when(readings.newest("north")).thenReturn(12.0);
    //| when(readings.newest("south")).thenReturn(80.0);
    //| when(readings.newest("east")).thenReturn(3.0);
    //| maker.of(List.of("north", "south", "east"), readings, outbox).check();
    //| InOrder order = inOrder(readings, outbox);
    //| order.verify(readings, times(1)).newest("north");
    //| order.verify(readings, times(1)).newest("south");
    //| order.verify(readings, times(1)).newest("east");
    //| order.verify(outbox).send("operator@example.org", "Dry: north, east");
    //| order.verifyNoMoreInteractions();
    // end of gap
  }

  static void nothing_is_mailed_when_none_is_dry(Alarm.Maker maker) {
    Outbox outbox = mock(Outbox.class);
    // gap: what is wanted when none is
    Map<String, Double> percent = Map.of("north", 20.0, "south", 80.0);
    maker.of(List.of("south", "north"), percent::get, outbox).check();
    verifyNoInteractions(outbox);
    //| Readings readings = mock(Readings.class);
    //| when(readings.newest("south")).thenReturn(80.0);
    //| when(readings.newest("north")).thenReturn(81.0);
    //| maker.of(List.of("south", "north"), readings, outbox).check();
    //| InOrder order = inOrder(readings);
    //| order.verify(readings, times(1)).newest("south");
    //| order.verify(readings, times(1)).newest("north");
    //| verifyNoMoreInteractions(readings, outbox);
    // end of gap
  }
}
