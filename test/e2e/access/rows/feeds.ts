/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const feeds = `
GET    /offers/feeds                                              -             401 403 403 403 403 403 403 403 200 403 200   -
POST   /offers/feeds                                              organisation  401 403 403 403 403 403 403 403 403 403 403 201
GET    /offers/feeds/:id                                          feed          401 403 403 403 403 403 403 403 404 403 404 200
GET    /offers/feeds/:id/runs                                     feed          401 403 403 403 403 403 403 403 404 403 404 200
POST   /offers/feeds/:id/pull                                     feed          401 403 403 403 403 403 403 403 404 403 404 204
POST   /offers/feeds/:id/pause                                    feed          401 403 403 403 403 403 403 403 404 403 404 204
POST   /offers/feeds/:id/resume                                   feed          401 403 403 403 403 403 403 403 404 403 404 204
DELETE /offers/feeds/:id                                          feed          401 403 403 403 403 403 403 403 404 403 404 204
`;
