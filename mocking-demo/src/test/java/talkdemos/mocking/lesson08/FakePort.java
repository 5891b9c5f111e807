// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import java.time.LocalDate;
import java.util.List;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeSoilMoisture;

/** A fake of the port: it is told what the stations measure, and what goes wrong. */
final class FakePort implements Network {
  private final FakeSoilMoisture soil = new FakeSoilMoisture();

  @Override
  public void region(String region, List<Station> stations) {
    stations.forEach(soil::station);
  }

  @Override
  public void replies(Station station, LocalDate day, Reply... replies) {
    for (Reply reply : replies) {
      if (reply instanceof Measured measured)
        soil.measured(new Reading(station.id(), day, measured.moisture()));
      else if (!(reply instanceof Nothing)) soil.failures().next(station.id(), failure(reply));
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
    return soil.faults().stream()
        .map(fault -> new Fault(fault.station(), fault.day(), fault.fault()))
        .toList();
  }

  @Override
  public void close() {}
}
