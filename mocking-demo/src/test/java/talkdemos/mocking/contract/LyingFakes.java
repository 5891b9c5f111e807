// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.History;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.fakes.FakeAlertLog;
import talkdemos.mocking.fakes.FakeMailer;
import talkdemos.mocking.fakes.FakeSoilMoisture;

/**
 * Fakes that break a promise, each in one place, under the contract. They fail on purpose, and no
 * build runs them but lesson 3.
 */
public final class LyingFakes {
  private LyingFakes() {}

  /** Gives the readings as they came. */
  public static class KeepsTheOrderOfArrival extends HistoryContract {
    @Override
    History empty() {
      List<Reading> kept = new ArrayList<>();
      return new History() {
        @Override
        public List<Reading> readings(String station) {
          return kept.stream().filter(reading -> reading.station().equals(station)).toList();
        }

        @Override
        public void keep(Reading reading) {
          kept.removeIf(
              old -> old.station().equals(reading.station()) && old.day().equals(reading.day()));
          kept.add(reading);
        }
      };
    }
  }

  /** Ends a region's debts together with its alert. */
  public static class ForgivesDebts extends AlertLogContract {
    @Override
    AlertLog empty() {
      return new Changed() {
        @Override
        public void recovered(String region, LocalDate day) {
          super.recovered(region, day);
          for (Delivery delivery : owed())
            if (delivery.alert().region().equals(region)) delivered(delivery);
        }
      };
    }
  }

  /** Agrees to a second open alert, as a mock does. */
  public static class AgreesToEverything extends AlertLogContract {
    @Override
    AlertLog empty() {
      return new Changed() {
        @Override
        public void opened(Alert alert, Set<String> subscribers) {
          if (open(alert.region()).isEmpty()) super.opened(alert, subscribers);
        }
      };
    }
  }

  /** Fails on a station that it does not know, which the contract calls b. */
  public static class FailsOnStrangers extends SoilMoistureContract {
    private final FakesKeepTheContractTest.OfSoilMoisture honest =
        new FakesKeepTheContractTest().new OfSoilMoisture();

    @Override
    SoilMoisture network(List<Station> stations, List<Reading> readings) {
      FakeSoilMoisture network = honest.network(stations, readings);
      network.failures().down("b", UnavailableException.lasting("station b: unknown", null));
      return network;
    }

    @Override
    SoilMoisture broken(SoilMoisture network) {
      return honest.broken(network);
    }

    @Override
    List<Fault> faults(SoilMoisture network) {
      return honest.faults(network);
    }
  }

  /** Does not say that a mail was refused. */
  public static class SwallowsRefusals extends MailerContract {
    private final FakeMailer honest = new FakeMailer();

    @Override
    Mailer mailer() {
      return honest;
    }

    @Override
    Mailer refused() {
      return delivery -> {};
    }

    @Override
    List<Mail> inbox(String subscriber) {
      return honest.inbox(subscriber).stream().map(Mail::of).toList();
    }
  }

  /** Loses everything when it is opened again, as each fake in memory does. */
  public static class ForgetsOverNight extends AlertLogContract {
    @Override
    AlertLog empty() {
      return new FakeAlertLog();
    }
  }

  /** Passes all on to a fake that keeps the promise. */
  private abstract static class Changed implements AlertLog {
    private final AlertLog honest = new FakeAlertLog();

    @Override
    public Optional<Alert> open(String region) {
      return honest.open(region);
    }

    @Override
    public void opened(Alert alert, Set<String> subscribers) {
      honest.opened(alert, subscribers);
    }

    @Override
    public void recovered(String region, LocalDate day) {
      honest.recovered(region, day);
    }

    @Override
    public List<Delivery> owed() {
      return honest.owed();
    }

    @Override
    public void delivered(Delivery delivery) {
      honest.delivered(delivery);
    }
  }
}
