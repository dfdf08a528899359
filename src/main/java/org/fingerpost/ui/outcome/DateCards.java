package org.fingerpost.ui.outcome;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fingerpost.law.InWords;
import org.fingerpost.summary.Summary;
import org.fingerpost.ui.Kit;
import org.fingerpost.ui.Lettering;

/** The days on which the family must act, large, two beside each other where there is room. */
final class DateCards extends FlowPane {
  /** A card that is narrower than this, in the size of body text, stands alone in its row. */
  private static final double LEAST = 15;

  DateCards(Kit kit, List<Summary.KnownDate> dates) {
    getStyleClass().add("dates");
    for (Summary.KnownDate date : dates) {
      Region card = card(kit, date);
      card.prefWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> width(dates.size(), kit.display().em()),
                  widthProperty(),
                  hgapProperty(),
                  kit.display().textSizeProperty()));
      getChildren().add(card);
    }
  }

  private double width(int cards, double em) {
    double half = Math.floor((getWidth() - getHgap()) / 2) - 1;
    return cards == 1 || half < LEAST * em ? getWidth() : half;
  }

  private static Region card(Kit kit, Summary.KnownDate date) {
    VBox card = new VBox(Lettering.line(kit.say("outcome.by", date.title()), "date-title"));
    card.getStyleClass().add("date-card");
    Label day = Lettering.line(InWords.full(date.first()), "date-large");
    card.getChildren().add(day);
    card.getChildren().add(Lettering.body(date.left()));
    date.latestInWords().ifPresent(latest -> card.getChildren().add(Lettering.small(latest + ".")));
    if (!date.working().isEmpty()) {
      card.getChildren().add(kit.explain().working(OutcomeModel.working(date)));
    }
    return card;
  }
}
