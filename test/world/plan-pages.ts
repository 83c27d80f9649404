/** The pages that a committee cannot do without, for a sewing workshop: short, sound, and of one mind with its figures. */
export const workshopPlan = {
  person: { values: { path: 'Douze ans de couture, dont cinq chez un tailleur de Dcheira.' } },
  idea: { values: { idea: 'Un atelier qui coud sur mesure et retouche.', customers: 'Les femmes du quartier et deux magasins de tissus.' } },
  market: { values: { demand: 'Trente clientes attendent une machine plus rapide.' } },
  offer: { values: { offer: 'Caftans, blouses de travail, retouches en deux jours.' } },
  means: { values: { means: 'Deux machines, une surjeteuse, un local de 25 m².' } },
  result: {
    values: {
      ...{ turnover1: '240000', purchases1: '84000', rent1: '24000', wages1: '36000', energy1: '6000', draw1: '48000' },
      ...{ turnover2: '264000', purchases2: '92400', rent2: '24000', wages2: '36000', energy2: '6600', draw2: '54000' },
      ...{ turnover3: '288000', purchases3: '100800', rent3: '24000', wages3: '42000', energy3: '7200', draw3: '60000' },
    },
  },
  household: { values: { members: '4', draw: '4000', spouseIncome: '3500', housing: '1200', food: '2000', school: '300' } },
};
