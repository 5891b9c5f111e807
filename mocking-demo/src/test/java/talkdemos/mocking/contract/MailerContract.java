// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Mailer;
import talkdemos.mocking.drought.UnavailableException;

/** What {@link Mailer} promises. */
abstract class MailerContract {
  private static final Alert ALERT = new Alert("Łódź & Zürich", LocalDate.of(2024, 7, 1), 12.5);

  /** A mail that has arrived: what of it tells which delivery it is. */
  record Mail(String subscriber, String region, LocalDate since) {
    static Mail of(Delivery delivery) {
      return new Mail(delivery.subscriber(), delivery.alert().region(), delivery.alert().since());
    }
  }

  /** A mailer of a server that works. */
  abstract Mailer mailer();

  /** A mailer of one that takes no mails. */
  abstract Mailer refused();

  /** What a subscriber got. */
  abstract List<Mail> inbox(String subscriber);

  @Test
  void a_mail_that_was_sent_has_arrived() {
    Delivery delivery = new Delivery(ALERT, "ann@example.org");
    mailer().send(delivery);
    assertThat(inbox("ann@example.org")).containsExactly(Mail.of(delivery));
  }

  @Test
  void nobody_gets_the_mails_of_another() {
    Mailer mailer = mailer();
    Delivery toAnn = new Delivery(ALERT, "ann@example.org");
    Delivery toBo = new Delivery(new Alert("Harz", LocalDate.of(2024, 7, 2), 3), "bo@example.org");
    mailer.send(toAnn);
    mailer.send(toBo);
    assertThat(inbox("ann@example.org")).containsExactly(Mail.of(toAnn));
    assertThat(inbox("bo@example.org")).containsExactly(Mail.of(toBo));
  }

  @Test
  void what_is_sent_twice_arrives_twice_so_that_callers_have_to_care() {
    Mailer mailer = mailer();
    Delivery delivery = new Delivery(ALERT, "ann@example.org");
    mailer.send(delivery);
    mailer.send(delivery);
    assertThat(inbox("ann@example.org")).containsExactly(Mail.of(delivery), Mail.of(delivery));
  }

  @Test
  void a_mail_that_the_server_did_not_take_has_not_arrived() {
    Mailer refused = refused();
    assertThatThrownBy(() -> refused.send(new Delivery(ALERT, "ann@example.org")))
        .isInstanceOf(UnavailableException.class);
    assertThat(inbox("ann@example.org")).isEmpty();
  }
}
