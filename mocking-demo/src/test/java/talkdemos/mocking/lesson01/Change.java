// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.AlertLog;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.Reading;
import talkdemos.mocking.drought.SoilMoisture;
import talkdemos.mocking.drought.Station;
import talkdemos.mocking.drought.UnavailableException;

/**
 * A change to the service, made at its seams: it makes other calls to its neighbours than before.
 *
 * @param harmless whether it still does what its users want
 */
record Change(String name, boolean harmless, UnaryOperator<Neighbours> calls) {
  /** What the service talks to. */
  record Neighbours(SoilMoisture soil, AlertLog alerts, Mailer mailer) {
    Neighbours with(AlertLog other) {
      return new Neighbours(soil, other, mailer);
    }

    Neighbours with(Mailer other) {
      return new Neighbours(soil, alerts, other);
    }

    Neighbours with(SoilMoisture other) {
      return new Neighbours(other, alerts, mailer);
    }
  }

  static final Change NONE = new Change("none", true, calls -> calls);

  static final List<Change> BUGS =
      List.of(
          bug("takes wet for dry", calls -> calls.with(new UpsideDown(calls.soil()))),
          bug("a refused mail counts as sent", calls -> calls.with(unheard(calls.mailer()))),
          bug("mails the wrong subscriber", calls -> calls.with(toBob(calls.mailer()))),
          bug("mails twice", calls -> calls.with(twice(calls.mailer()))),
          bug("forgets what was delivered", calls -> calls.with(forgetful(calls.alerts()))),
          bug("opens the alert anew each day", calls -> calls.with(unaware(calls.alerts()))));

  static final List<Change> REFACTORINGS =
      List.of(
          harmless("looks twice whether an alert is open", calls -> calls.with(curious(calls))),
          harmless("looks what is owed before each mail", calls -> calls.with(careful(calls))),
          harmless("says twice that a mail was delivered", calls -> calls.with(stubborn(calls))));

  private static Change bug(String name, UnaryOperator<Neighbours> calls) {
    return new Change(name, false, calls);
  }

  private static Change harmless(String name, UnaryOperator<Neighbours> calls) {
    return new Change(name, true, calls);
  }

  private static Mailer unheard(Mailer mailer) {
    return delivery -> {
      try {
        mailer.send(delivery);
      } catch (UnavailableException unheard) { // the bug
      }
    };
  }

  private static Mailer toBob(Mailer mailer) {
    return delivery -> mailer.send(new Delivery(delivery.alert(), "bob@x.org"));
  }

  private static Mailer twice(Mailer mailer) {
    return delivery -> {
      mailer.send(delivery);
      mailer.send(delivery);
    };
  }

  private static Mailer careful(Neighbours calls) {
    return delivery -> {
      if (calls.alerts().owed().contains(delivery)) calls.mailer().send(delivery);
    };
  }

  private static AlertLog forgetful(AlertLog alerts) {
    return new Passing(alerts) {
      @Override
      public void delivered(Delivery delivery) {}
    };
  }

  private static AlertLog unaware(AlertLog alerts) {
    return new Passing(alerts) {
      @Override
      public Optional<Alert> open(String region) {
        return Optional.empty();
      }
    };
  }

  private static AlertLog curious(Neighbours calls) {
    return new Passing(calls.alerts()) {
      @Override
      public Optional<Alert> open(String region) {
        super.open(region);
        return super.open(region);
      }
    };
  }

  private static AlertLog stubborn(Neighbours calls) {
    return new Passing(calls.alerts()) {
      @Override
      public void delivered(Delivery delivery) {
        super.delivered(delivery);
        super.delivered(delivery);
      }
    };
  }

  /** Passes each call on. */
  private static class Passing implements AlertLog {
    private final AlertLog alerts;

    Passing(AlertLog alerts) {
      this.alerts = alerts;
    }

    @Override
    public Optional<Alert> open(String region) {
      return alerts.open(region);
    }

    @Override
    public void opened(Alert alert, Set<String> subscribers) {
      alerts.opened(alert, subscribers);
    }

    @Override
    public void recovered(String region, LocalDate day) {
      alerts.recovered(region, day);
    }

    @Override
    public List<Delivery> owed() {
      return alerts.owed();
    }

    @Override
    public void delivered(Delivery delivery) {
      alerts.delivered(delivery);
    }
  }

  /** Takes water for its lack. */
  private record UpsideDown(SoilMoisture soil) implements SoilMoisture {
    @Override
    public List<Station> stations(String region) {
      return soil.stations(region);
    }

    @Override
    public Optional<Reading> reading(Station station, LocalDate day) {
      return soil.reading(station, day)
          .map(reading -> new Reading(reading.station(), day, 1 - reading.moisture()));
    }

    @Override
    public void reportFault(Station station, LocalDate day, String fault) {
      soil.reportFault(station, day, fault);
    }
  }
}
