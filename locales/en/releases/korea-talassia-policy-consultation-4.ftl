title = [Fictional Sample] Outcome of { $session }

shipping-route = { $heads } agreed that a regular shipping service between the port of { $busan } and { $ostrel } would open in { DATE($route-opening, style: "relative") }.

route-study = { $heads } agreed to encourage the institutions concerned in both countries to finish by { $study-end } the joint feasibility study that began in { $study-begun }.
