package org.fingerpost.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is written reads back as the same. */
class JsonTextTest {
  @Test
  void oneLineOrIndented() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("a", Arrays.asList(1, 2L, BigInteger.TEN, true, null));
    value.put("b", Map.of());
    value.put("c", List.of(Map.of("d", "x")));

    assertThat(JsonText.line(value))
        .isEqualTo("{\"a\":[1,2,10,true,null],\"b\":{},\"c\":[{\"d\":\"x\"}]}");
    assertThat(JsonText.indented(value))
        .isEqualTo(
            """
            {
              "a": [
                1,
                2,
                10,
                true,
                null
              ],
              "b": {},
              "c": [
                {
                  "d": "x"
                }
              ]
            }""");
  }

  @Property(tries = 300)
  void everyTextReadsBackAsItWas(@ForAll String text) {
    Faults faults = new Faults("x");
    Optional<Json> read =
        new JsonTree(Limits.FROM_OTHERS)
            .read(
                JsonText.line(List.of(text)).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                faults);

    assertThat(faults.found()).isEmpty();
    assertThat(((Json.Items) read.orElseThrow()).items()).containsExactly(new Json.Words(1, text));
  }
}
