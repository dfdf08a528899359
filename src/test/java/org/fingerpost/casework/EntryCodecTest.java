package org.fingerpost.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fingerpost.flow.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
  private final EntryCodec codec = new EntryCodec();

  @Provide
  Arbitrary<Entry> entry() {
    return AnyEntry.entry();
  }

  @Provide
  Arbitrary<Instant> moment() {
    return AnyEntry.moment();
  }

  @Provide
  Arbitrary<Head> head() {
    return AnyEntry.head();
  }

  @Property
  void everyEntryComesBackAsItWas(@ForAll("moment") Instant at, @ForAll("entry") Entry entry)
      throws EntryCodec.Unreadable {
    assertThat(codec.readEntry(codec.write(at, entry)))
        .isEqualTo(new EntryCodec.Happened(at, entry));
  }

  @Property
  void everyHeadComesBackAsItWas(@ForAll("moment") Instant at, @ForAll("head") Head head)
      throws EntryCodec.Unreadable {
    CaseId id = CaseId.random();

    assertThat(codec.readHead(id, codec.write(head, at))).isEqualTo(new Listed(id, head, at));
  }

  @Property
  void everyLineOfTheListComesBackAsItWas(
      @ForAll("moment") Instant touched, @ForAll("moment") Instant kept, @ForAll("head") Head head)
      throws EntryCodec.Unreadable {
    CaseId id = CaseId.random();
    Listed never = new Listed(id, head, touched);
    Listed keptOn = new Listed(id, head, touched, Optional.of(kept));

    assertThat(codec.readHead(id, codec.write(never))).isEqualTo(never);
    assertThat(codec.write(never)).isEqualTo(codec.write(head, touched));
    assertThat(codec.readHead(id, codec.write(keptOn))).isEqualTo(keptOn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":3,\"touched\":\"2026-11-23T10:00:00Z\",\"kept-on\":\"soon\",\"title\":\"t\",\"standing\":\"s\"}",
        "{\"format\":3,\"touched\":\"2026-11-23T10:00:00Z\",\"kept-on\":7,\"title\":\"t\",\"standing\":\"s\"}",
        "{\"format\":3,\"touched\":\"2026-11-23T10:00:00Z\",\"kept\":true,\"title\":\"t\",\"standing\":\"s\"}",
        "{\"format\":3,\"kept-on\":\"2026-11-23T10:00:00Z\",\"title\":\"t\",\"standing\":\"s\"}",
      })
  void aLineOfTheListThatMakesNoSenseIsDamaged(String written) {
    EntryCodec.Unreadable refusal =
        catchThrowableOfType(
            EntryCodec.Unreadable.class,
            () -> codec.readHead(CaseId.random(), written.getBytes(UTF_8)));

    assertThat(refusal.newer()).isFalse();
  }

  @Test
  void aLineOfALaterVersionIsToldApartFromADamagedOne() {
    String written =
        "{\"format\":4,\"touched\":\"2026-11-23T10:00:00Z\",\"title\":\"t\",\"standing\":\"s\"}";
    EntryCodec.Unreadable refusal =
        catchThrowableOfType(
            EntryCodec.Unreadable.class,
            () -> codec.readHead(CaseId.random(), written.getBytes(UTF_8)));

    assertThat(refusal.newer()).isTrue();
  }

  @Property
  void anEntryCutShortIsRefused(
      @ForAll("entry") Entry entry, @ForAll @IntRange(min = 1, max = 40) int cut) {
    byte[] whole = codec.write(Instant.EPOCH, entry);
    byte[] shorter = java.util.Arrays.copyOf(whole, Math.max(0, whole.length - cut));

    assertThatThrownBy(() -> codec.readEntry(shorter)).isInstanceOf(EntryCodec.Unreadable.class);
  }

  @Property
  void anyBytesAreReadOrRefusedButNeverBreakTheReader(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> codec.readEntry(bytes)).isInstanceOf(EntryCodec.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "{\"format\":0,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"}",
        "{\"format\":\"1\",\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"}",
        "{\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"}",
        "{\"format\":1,\"at\":\"yesterday\",\"kind\":\"closed\"}",
        "{\"format\":1,\"kind\":\"closed\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\",\"why\":\"x\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"kept-on\",\"until\":\"x\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"} {}",
        "{\"format\":1,\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\","
            + "\"chosen\":\"a\",\"said\":\"b\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\","
            + "\"date\":\"2026-02-31\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\","
            + "\"several\":[\"a\",\"a\"]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\","
            + "\"several\":[[\"a\"]]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"note-removed\",\"note\":0}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"note-removed\","
            + "\"note\":99999999999}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"renamed\",\"title\":null}",
        "{\"format\":2,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\",\"question\":\"q\","
            + "\"chosen\":\"a\",\"in-words\":\"A\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[\"f\",\"1\"]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[\"f\",\"1\",\"a\",\"f\",\"1\",\"a\"]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[],\"outcome\":[]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[],"
            + "\"dates\":[\"appeal\",\"Appeal\",\"2026-03-02\",\"2026-02-27\"]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[],\"shown\":[],\"notes\":[\"0\"]}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"pinned\","
            + "\"day\":\"2026-11-23\",\"editions\":[],\"notes\":[\"1\"]}",
      })
  void anEntryThatMakesNoSenseIsDamaged(String written) {
    EntryCodec.Unreadable refusal =
        catchThrowableOfType(
            EntryCodec.Unreadable.class, () -> codec.readEntry(written.getBytes(UTF_8)));

    assertThat(refusal.newer()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":3,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"closed\"}",
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"sent-by-post\",\"to\":\"x\"}",
      })
  void anEntryOfALaterVersionIsToldApartFromADamagedOne(String written) {
    EntryCodec.Unreadable refusal =
        catchThrowableOfType(
            EntryCodec.Unreadable.class, () -> codec.readEntry(written.getBytes(UTF_8)));

    assertThat(refusal.newer()).isTrue();
  }

  @Test
  void anEntryOfBeforeWordsWereKeptIsStillRead() throws EntryCodec.Unreadable {
    String answered =
        "{\"format\":1,\"at\":\"2026-11-23T10:00:00Z\",\"kind\":\"answered\","
            + "\"question\":\"what-happened\",\"chosen\":\"delay\"}";
    Entry expected = new Entry.Answered("what-happened", new Answer.Chosen("delay"));

    assertThat(codec.readEntry(answered.getBytes(UTF_8)).entry()).isEqualTo(expected);
    assertThat(new String(codec.write(Instant.parse("2026-11-23T10:00:00Z"), expected), UTF_8))
        .isEqualTo(answered);
  }

  @Test
  void theLongestTextIsKeptAndALongerOneIsRefusedBeforeItIsKept() throws EntryCodec.Unreadable {
    Entry longest =
        new Entry.NoteWritten(new NoteId(1), Optional.empty(), "\uD800".repeat(Entry.LONGEST_TEXT));

    assertThat(codec.readEntry(codec.write(Instant.EPOCH, longest)).entry()).isEqualTo(longest);
    assertThatThrownBy(
            () ->
                new Entry.NoteWritten(
                    new NoteId(1), Optional.empty(), "a".repeat(Entry.LONGEST_TEXT + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** An answer stands in its entry twice; half a character makes every other one an escape. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00E9", "\u4E2D", "\"", "\uD800"})
  void theLongestAnswerIsReadBackWithTheWordsInWhichItWasGiven(String letter)
      throws EntryCodec.Unreadable {
    String said = letter.repeat(Entry.LONGEST_TEXT - 1) + "\uD83D";
    Entry longest =
        new Entry.Answered(
            "what-happened",
            new Answer.Said(said),
            Optional.of(new Wording("What has happened?", Optional.of(said))));

    assertThat(codec.readEntry(codec.write(Instant.EPOCH, longest)).entry()).isEqualTo(longest);
  }
}
