package org.goodhart.sla;

import java.util.List;
import org.goodhart.desk.Dossier;

/** Finds in a history what has to come in time. */
interface Duties {
    List<Duty> of(Dossier dossier);
}
