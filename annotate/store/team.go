package store

import "raqim/model"

const selectMembers = "SELECT name, role FROM members ORDER BY name"

func readMember(row scanner) (model.Member, error) {
	var m model.Member
	return m, row.Scan(&m.Name, &m.Role)
}

// Team says who works on the project, as it is now. It is shared: the caller must not
// change its members.
func (p *Project) Team() model.Team { return *p.team.Load() }

// team reads the project's team.
func (t *transaction) team() (team model.Team, err error) {
	blind, err := t.value("blind")
	if err != nil {
		return team, err
	}
	team.Blind = blind == "1"
	team.Members, err = list(t, selectMembers, nil, readMember)
	return team, err
}

// changeTeam puts another team in the place of the project's.
func (c *commit) changeTeam(e model.Edit[model.Team]) error {
	if e.Before == nil || e.After == nil {
		return model.Errorf(model.Invalid, "a project always has a team, if only of nobody: a change of it needs what was there before and what is there after")
	}
	stored, err := c.transaction.team()
	if err != nil {
		return err
	}
	if err := matches(model.Messagef("the team"), e, &stored); err != nil {
		return err
	}
	if err := model.CheckTeam(*e.After); err != nil {
		return err
	}
	c.team = e.After
	return c.writeTeam(*e.After)
}

func (c *commit) writeTeam(team model.Team) error {
	blind := ""
	if team.Blind {
		blind = "1"
	}
	if err := c.setValue("blind", blind); err != nil {
		return err
	}
	if err := c.exec("DELETE FROM members"); err != nil {
		return err
	}
	for _, m := range team.Members {
		if err := checkTexts(model.Messagef("the team"), m.Name); err != nil {
			return err
		}
		if err := c.exec("INSERT INTO members (name, role) VALUES (?, ?)", m.Name, m.Role); err != nil {
			return err
		}
	}
	return nil
}

// replayTeam takes in a change of the team, which is that of nobody at first.
func (c *checker) replayTeam(state map[noun]digest, seq int64, e model.Edit[model.Team]) {
	n, _ := teamNoun(model.Team{})
	if _, known := state[n]; !known {
		state[n] = digestOf(model.Team{}, teamNoun)
	}
	replayEdit(c, state, seq, e, teamNoun)
}

// compareTeam checks the team and the assignments, and compares them with the journal.
func (c *checker) compareTeam() error {
	team, err := c.team()
	if err != nil {
		return err
	}
	if err := model.CheckTeam(team); err != nil {
		c.report(model.Messagef("the team of the project"), model.Messagef("%v", err), goBack)
	}
	n, _ := teamNoun(team)
	if _, changed := c.state[n]; changed || !team.IsZero() {
		compare(c, team, teamNoun)
	}
	assignments, err := list(c.transaction, selectAssignments, nil, readAssignment)
	if err != nil {
		return err
	}
	for _, a := range assignments {
		compare(c, a, assignmentNoun)
		if err := model.CheckAssignment(a); err != nil {
			n, _ := assignmentNoun(a)
			c.report(n.message(), model.Messagef("%v", err), goBack)
		}
	}
	return nil
}

func teamNoun(t model.Team) (noun, model.Team) {
	if len(t.Members) == 0 {
		t.Members = nil
	}
	return noun{"team", "", ""}, t
}

func assignmentNoun(a model.Assignment) (noun, model.Assignment) {
	return noun{"assignment", a.Document, a.Author}, a
}
