milestone = { $heads } { ACT("welcomed") } the { MENTION($session, form: "ordinal") } session of the { $series }, which began in { $consultation-begun }.

exchanges = { $heads } { ACT("noted") } that their countries have built up friendly cooperation in many areas since they established diplomatic relations in { $relations-begun }, and { ACT("discussed") } ways to promote exchanges between their peoples, such as the { $working-holiday-program }.
