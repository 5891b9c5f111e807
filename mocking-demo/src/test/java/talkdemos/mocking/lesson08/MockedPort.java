// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mockito.ArgumentCaptor;
import org.mockito.stubbing.OngoingStubbing;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/** The port, mocked: each call is stubbed with its arguments, and what it said is captured. */
final class MockedPort implements Network {
  private final SoilMoisture soil = mock(SoilMoisture.class);

  @Override
  public void region(String region, List<Station> stations) {
    when(soil.stations(region)).thenReturn(stations);
  }

  @Override
  public void replies(Station station, LocalDate day, Reply... replies) {
    OngoingStubbing<Optional<Reading>> stubbing = when(soil.reading(station, day));
    for (Reply reply : replies) {
      if (reply instanceof Measured measured)
        stubbing =
            stubbing.thenReturn(Optional.of(new Reading(station.id(), day, measured.moisture())));
      else if (reply instanceof Nothing) stubbing = stubbing.thenReturn(Optional.empty());
      else stubbing = stubbing.thenThrow(failure(reply));
    }
  }

  private static UnavailableException failure(Reply reply) {
    if (reply instanceof Busy busy) return UnavailableException.passing("busy", busy.after());
    if (reply instanceof Refused) return UnavailableException.lasting("refused", null);
    return UnavailableException.passing("silent", (Throwable) null);
  }

  @Override
  public void moves() {} // a port has no address

  @Override
  public SoilMoisture port() {
    return soil;
  }

  @Override
  public List<Fault> faults() {
    ArgumentCaptor<Station> stations = ArgumentCaptor.forClass(Station.class);
    ArgumentCaptor<LocalDate> days = ArgumentCaptor.forClass(LocalDate.class);
    ArgumentCaptor<String> texts = ArgumentCaptor.forClass(String.class);
    verify(soil, atLeast(0)).reportFault(stations.capture(), days.capture(), texts.capture());
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < stations.getAllValues().size(); i++)
      faults.add(
          new Fault(
              stations.getAllValues().get(i).id(),
              days.getAllValues().get(i),
              texts.getAllValues().get(i)));
    return faults;
  }

  @Override
  public void close() {}
}
