// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import java.util.List;
import org.junit.jupiter.api.Nested;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.FakeHistory;
import talkdemos.mocking.fakes.FakeMailer;
import talkdemos.mocking.fakes.FakeSoilMoisture;

/** The fakes keep their ports' promises. */
class FakesKeepTheContractTest {
  private static final UnavailableException DOWN =
      UnavailableException.passing("down", (Throwable) null);

  @Nested
  class OfSoilMoisture extends SoilMoistureContract {
    @Override
    FakeSoilMoisture network(List<Station> stations, List<Reading> readings) {
      FakeSoilMoisture network = new FakeSoilMoisture();
      stations.forEach(network::station);
      readings.forEach(network::measured);
      return network;
    }

    @Override
    SoilMoisture broken(SoilMoisture network) {
      FakeSoilMoisture fake = (FakeSoilMoisture) network;
      List.of("Lusatia", "a", FakeSoilMoisture.FAULTS)
          .forEach(subject -> fake.failures().down(subject, DOWN));
      return fake;
    }

    @Override
    List<Fault> faults(SoilMoisture network) {
      return ((FakeSoilMoisture) network)
          .faults().stream()
              .map(fault -> new Fault(fault.station(), fault.day(), fault.fault()))
              .toList();
    }
  }

  @Nested
  class OfHistory extends HistoryContract {
    @Override
    History empty() {
      return new FakeHistory();
    }
  }

  @Nested
  class OfAlertLog extends AlertLogContract {
    @Override
    AlertLog empty() {
      return new FakeAlertLog();
    }
  }

  @Nested
  class OfMailer extends MailerContract {
    private final FakeMailer fake = new FakeMailer();

    @Override
    Mailer mailer() {
      return fake;
    }

    @Override
    Mailer refused() {
      fake.failures().down("ann@example.org", DOWN);
      return fake;
    }

    @Override
    List<Mail> inbox(String subscriber) {
      return fake.inbox(subscriber).stream().map(Mail::of).toList();
    }
  }
}
