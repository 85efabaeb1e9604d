package jp.ward.guard.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.directory.Contact;

/** The ways that this guard is set up for. Held by OutboxTest. */
@ApplicationScoped
class Senders {

  private final Map<NoticeChannel, Sender> on = new EnumMap<>(NoticeChannel.class);

  @Inject
  Senders(MailSender mail, WebhookSender webhook) {
    this(List.of(mail, webhook));
  }

  Senders(List<? extends Sender> senders) {
    senders.stream().filter(Sender::isOn).forEach(one -> on.put(one.channel(), one));
  }

  Set<NoticeChannel> channels() {
    return on.keySet();
  }

  Sender on(NoticeChannel channel) {
    return on.get(channel);
  }

  List<NoticeChannel> reaching(Contact contact) {
    return on.values().stream()
        .filter(sender -> sender.reaches(contact))
        .map(Sender::channel)
        .toList();
  }
}
