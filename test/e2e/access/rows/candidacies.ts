/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const candidacies = `
GET    /candidacies/mine                                          -             401 200 200 403 403 403 403 403 403 403 403   -
GET    /candidacies/received                                      -             401 403 403 403 403 403 403 403 200 403 403   -
GET    /candidacies/to-forward                                    -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /candidacies/people/:personId                              person        401 403 403 403 200 403 403 403 403 403 403 403
GET    /candidacies/people/:personId/offers/:offerId              person        401 403 403 403 404 403 403 403 403 403 403 403
POST   /candidacies/people/:personId                              person        401 403 403 403 409 403 403 403 403 403 403 403
POST   /candidacies/:id/told                                      candidacy     401 403 403 403 409 403 403 403 403 403 403 403
GET    /candidacies/offers/:offerId                               offer         401 200 200 403 403 403 403 403 403 403 403 403
GET    /candidacies/offers/:offerId/received                      offer         401 403 403 403 200 403 403 403 404 403 403 200
POST   /candidacies/suggestions                                   vacancy       401 403 403 403 409 403 403 403 404 403 403 409
POST   /candidacies                                               -             401 201 201 403 403 403 403 403 403 403 403   -
GET    /candidacies/:id                                           candidacy     401 404 404 403 403 403 403 403 403 403 403 200
GET    /candidacies/:id/candidate                                 candidacy     401 403 403 403 200 403 403 403 404 403 403 403
POST   /candidacies/:id/send                                      candidacy     401 403 403 403 409 403 403 403 403 403 403 403
POST   /candidacies/:id/see                                       candidacy     401 403 403 403 403 403 403 403 404 403 403 403
POST   /candidacies/:id/invite                                    candidacy     401 403 403 403 200 403 403 403 404 403 403 403
POST   /candidacies/:id/offer                                     candidacy     401 403 403 403 200 403 403 403 404 403 403 403
POST   /candidacies/:id/hire                                      candidacy     401 403 403 403 200 403 403 403 404 403 403 403
POST   /candidacies/:id/reject                                    candidacy     401 403 403 403 409 403 403 403 404 403 403 403
POST   /candidacies/:id/select                                    candidacy     401 403 403 403 409 403 403 403 404 403 403 403
POST   /candidacies/:id/enrol                                     candidacy     401 404 404 403 409 403 403 403 404 403 403 409
POST   /candidacies/:id/attend                                    candidacy     401 403 403 403 409 403 403 403 404 403 403 403
POST   /candidacies/:id/complete                                  candidacy     401 403 403 403 409 403 403 403 404 403 403 403
POST   /candidacies/:id/certify                                   candidacy     401 403 403 403 409 403 403 403 404 403 403 403
POST   /candidacies/:id/drop                                      candidacy     401 404 404 403 409 403 403 403 404 403 403 409
POST   /candidacies/:id/outcome                                   candidacy     401 404 404 403 409 403 403 403 403 403 403 409
POST   /candidacies/:id/decline                                   candidacy     401 404 404 403 403 403 403 403 403 403 403 409
POST   /candidacies/:id/withdraw                                  candidacy     401 404 404 403 403 403 403 403 403 403 403 409
`;
